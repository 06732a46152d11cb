// The stream of states. Silence counts as loss: a half-open connection reports no error.

const SILENCE_MS = 5000;
const RETRY_MS = 2000;

/**
 * @param onState called with each state
 * @param onChange called with whether the page is live, when that changes
 */
export function connect(onState, onChange) {
  let source = null;
  let live = null;
  let heardAt = performance.now();
  let openedAt = 0;

  function become(next) {
    if (next !== live) {
      live = next;
      onChange(live);
    }
  }

  function open() {
    source?.close();
    openedAt = performance.now();
    source = new EventSource('/api/events');
    source.addEventListener('state', (event) => {
      heardAt = performance.now();
      onState(JSON.parse(event.data));
      become(true);
    });
    source.addEventListener('error', () => become(false));
  }

  // An EventSource tries again by itself, but not after an answer such as 503.
  function watch() {
    const now = performance.now();
    if (now - heardAt > SILENCE_MS) {
      become(false);
    }
    const gaveUp = source.readyState === EventSource.CLOSED && now - openedAt > RETRY_MS;
    const stuck = !live && now - openedAt > 2 * SILENCE_MS;
    if (gaveUp || stuck) {
      open();
    }
  }

  open();
  setInterval(watch, 500);
}
