/**
 * The stage's own line to the server: scenes as they change, past the page. It is tried again when it breaks; meanwhile,
 * and where there is none, the page brings the scenes.
 */

const GONE = 4404; // the server knows nobody by this name any more: the page will bring another
const FIRST_WAIT = 500;
const LONGEST_WAIT = 20_000;
const STEADY = 5000; // milliseconds after which a line counts as good, and the next wait is the first again

/**
 * Where a line called `name` is answered: beside Streamlit's own addresses, wherever the app is served from.
 * @param {string} name
 * @param {string} here the address of one of the stage's files
 */
export function addressOf(name, here) {
  const url = new URL(here);
  const base = url.pathname.split("/_stcore/")[0].replace(/\/$/, "");
  return `${url.protocol === "https:" ? "wss:" : "ws:"}//${url.host}${base}/_stage/${encodeURIComponent(name)}`;
}

export class Line {
  /**
   * @param {string} name
   * @param {(bytes: ArrayBuffer) => void} take
   * @param {(address: string) => WebSocket} [open]
   */
  constructor(name, take, open = (address) => new WebSocket(address)) {
    this.name = name;
    this.take = take;
    this.open = open;
    this.wait = FIRST_WAIT;
    this.ended = false;
    this.isOpen = false;
    this.connect();
  }

  connect() {
    if (this.ended) return;
    const socket = (this.socket = this.open(addressOf(this.name, import.meta.url)));
    let since = Infinity;
    socket.binaryType = "arraybuffer";
    socket.onopen = () => (since = performance.now());
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

  end() {
    this.ended = true;
    this.isOpen = false;
    this.socket?.close();
  }
}
