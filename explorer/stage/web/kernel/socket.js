/**
 * The stage's own socket to the server: scenes come down as they change, past the page; up go the frames that the browser
 * has of its films, so that the server sends what is missing and nothing twice. It is tried again when it breaks;
 * meanwhile, and where there is none, the page brings the scenes.
 */

const GONE = 4404; // the server knows nobody by this name any more: the page will bring another
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const STEADY = 5000; // milliseconds after which a socket counts as good, and the next wait is the first again

/**
 * Where a socket called `name`, a visitor's token and a page, is answered: beside Streamlit's own addresses, wherever the app is served from.
 * @param {string} name
 * @param {string} here the address of one of the stage's files
 */
export function addressOf(name, here) {
  const url = new URL(here);
  const base = url.pathname.split("/_stcore/")[0].replace(/\/$/, "");
  return `${url.protocol === "https:" ? "wss:" : "ws:"}//${url.host}${base}/_stage/${name.split("/").map(encodeURIComponent).join("/")}`;
}

/** @typedef {Record<string, number>} Have frames of films, by key */

export class StageSocket {
  /**
   * @param {string} name
   * @param {{ take: (bytes: ArrayBuffer) => void, have: () => Have }} ends `have`: what the browser has whenever it connects
   * @param {(address: string) => WebSocket} [open]
   */
  constructor(name, { take, have }, open = (address) => new WebSocket(address)) {
    this.name = name;
    this.take = take;
    this.have = have;
    this.open = open;
    this.wait = FIRST_WAIT;
    this.ended = false;
    this.isOpen = false; // something came: from here on it is ahead of the page
    this.connect();
  }

  connect() {
    if (this.ended) return;
    const socket = (this.socket = this.open(addressOf(this.name, import.meta.url)));
    let since = Infinity;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      since = performance.now();
      this.acknowledge(this.have());
    };
    socket.onmessage = ({ data }) => {
      this.isOpen = true;
      if (!this.ended) this.take(data);
    };
    socket.onclose = ({ code }) => {
      this.isOpen = false;
      if (code === GONE) this.ended = true;
      if (this.ended) return;
      this.wait = performance.now() - since > STEADY ? FIRST_WAIT : Math.min(2 * this.wait, LONGEST_WAIT);
      setTimeout(() => this.connect(), this.wait);
    };
  }

  /** Say which frames are here. @param {Have} have */
  acknowledge(have) {
    this.socket?.send(JSON.stringify({ have }));
  }

  end() {
    this.ended = true;
    this.isOpen = false;
    this.socket?.close();
  }
}
