/**
 * A mixture of Gaussians behind noise: its parts are N(alpha m_k, alpha^2 S_k + sigma^2 I). What is the same for all points is worked
 * out once for a level. No DOM.
 */

export const FAR = 45; // nats below the likeliest part: what such parts add is lost in rounding
export const LEAST_NOISE = 1e-9; // less is taken as this
const ROW = 6; // weight, mean x, mean y, cov xx, cov xy, cov yy
const TERM = 9; // constant, alpha m, half of C^-1 (xx, 2 xy, yy), gain alpha S C^-1 (xx, xy, yy)

export class GaussiansLaw {
  /** @param {Float64Array} rows (K, 6) */
  constructor(rows) {
    this.rows = rows.filter((_, i) => rows[i - (i % ROW)] > 0);
    this.count = this.rows.length / ROW;
    this.terms = new Float64Array(TERM * this.count);
    this.logs = new Float64Array(this.count); // of one point
    this.level = [NaN, NaN]; // that the terms are of
  }

  /**
   * @param {number} alpha
   * @param {number} sigma
   */
  at(alpha, sigma) {
    if (this.level[0] === alpha && this.level[1] === sigma) return;
    this.level = [alpha, sigma];
    const noise = Math.max(sigma, LEAST_NOISE) ** 2;
    for (let k = 0; k < this.count; k++) {
      const [w, mx, my, xx, xy, yy] = this.rows.subarray(k * ROW, (k + 1) * ROW);
      const [cxx, cxy, cyy] = [alpha ** 2 * xx + noise, alpha ** 2 * xy, alpha ** 2 * yy + noise];
      const det = cxx * cyy - cxy * cxy;
      const [pxx, pxy, pyy] = [cyy / det, -cxy / det, cxx / det];
      const constant = Math.log(w) - Math.log(2 * Math.PI) - Math.log(det) / 2;
      const gain = [alpha * (xx * pxx + xy * pxy), alpha * (xx * pxy + xy * pyy), alpha * (xy * pxy + yy * pyy)]; // S and C^-1 commute
      this.terms.set([constant, alpha * mx, alpha * my, pxx / 2, pxy, pyy / 2, ...gain], k * TERM);
    }
  }

  /**
   * The log of each part's share of the density of a point goes to `logs`.
   * @param {number} x
   * @param {number} y
   * @returns {number} the largest
   */
  weigh(x, y) {
    const { terms, logs, count } = this;
    let top = -Infinity;
    for (let k = 0, at = 0; k < count; k++, at += TERM) {
      const dx = x - terms[at + 1], dy = y - terms[at + 2];
      const log = terms[at] - (terms[at + 3] * dx + terms[at + 4] * dy) * dx - terms[at + 5] * dy * dy;
      logs[k] = log;
      if (log > top) top = log;
    }
    return top;
  }

  /**
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n)
   */
  logDensity(x, alpha, sigma) {
    this.at(alpha, sigma);
    const { logs, count } = this;
    const out = new Float64Array(x.length / 2);
    for (let p = 0; p < out.length; p++) {
      const top = this.weigh(x[2 * p], x[2 * p + 1]);
      let sum = 0;
      for (let k = 0; k < count; k++) if (logs[k] > top - FAR) sum += Math.exp(logs[k] - top);
      out[p] = top + Math.log(sum);
    }
    return out;
  }

  /**
   * sum_k r_k (m_k + alpha S_k C_k^-1 (x - alpha m_k)).
   * @param {Float64Array} x (n, 2)
   * @param {number} alpha
   * @param {number} sigma
   * @returns {Float64Array} (n, 2)
   */
  denoise(x, alpha, sigma) {
    this.at(alpha, sigma);
    const { terms, rows, logs, count } = this;
    const out = new Float64Array(x.length);
    for (let i = 0; i < x.length; i += 2) {
      const px = x[i], py = x[i + 1];
      const top = this.weigh(px, py);
      let sum = 0, sx = 0, sy = 0;
      for (let k = 0; k < count; k++) {
        if (!(logs[k] > top - FAR)) continue;
        const share = Math.exp(logs[k] - top), at = k * TERM;
        const dx = px - terms[at + 1], dy = py - terms[at + 2];
        sum += share;
        sx += share * (rows[k * ROW + 1] + terms[at + 6] * dx + terms[at + 7] * dy);
        sy += share * (rows[k * ROW + 2] + terms[at + 7] * dx + terms[at + 8] * dy);
      }
      out[i] = sx / sum;
      out[i + 1] = sy / sum;
    }
    return out;
  }
}
