/** What of the plane a picture shows. */

/** What of the plane a picture shows, around a line too. @param {number[]} extent @returns {import("../../kernel/types.js").Extent} */
export function extentOf([left, right, bottom = -1, top = 1]) {
  return [left, right, bottom, top];
}
