// What is looked at: tags, and a range that ends now or a span. It lives in the address, so that a
// view can be shared, kept and gone back from.

export const RANGES = { '5m': '5 min', '1h': '1 h', '6h': '6 h', '1d': '1 d', '7d': '7 d' };
export const MOST_TAGS = 8;

const MILLIS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const FIRST = { tags: ['line1.line_speed', 'energy.power_consumption', 'environment.temperature'], range: '1h', from: null, to: null };
const SHORTEST_MS = 10_000;
const LONGEST_MS = 3650 * MILLIS.d;

export const chosen = { ...FIRST };

/** Takes what the address says; what it does not say is the first view's. */
export function readAddress() {
  const query = new URLSearchParams(location.search);
  const [from, to] = [Date.parse(query.get('from')), Date.parse(query.get('to'))];
  const isSpan = from < to;
  Object.assign(chosen, {
    tags: query.has('tags') ? [...new Set(query.get('tags').split(',').filter(Boolean))].slice(0, MOST_TAGS) : FIRST.tags,
    range: isSpan ? null : query.get('range') in RANGES ? query.get('range') : FIRST.range,
    from: isSpan ? from : null,
    to: isSpan ? to : null,
  });
}

export function choose(choice) {
  Object.assign(chosen, choice);
  const query = new URLSearchParams({ tags: chosen.tags.join(',') });
  if (chosen.range) {
    query.set('range', chosen.range);
  } else {
    query.set('from', new Date(chosen.from).toISOString());
    query.set('to', new Date(chosen.to).toISOString());
  }
  // Names and times need no escape for a comma or a colon; without them people can read it.
  history.pushState(null, '', `?${query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':')}`);
}

export function chooseSpan(from, to) {
  const middle = (from + to) / 2;
  const half = Math.min(Math.max(to - from, SHORTEST_MS), LONGEST_MS) / 2;
  choose({ range: null, from: Math.max(0, Math.round(middle - half)), to: Math.round(middle + half) });
}

/** From and to in milliseconds; a range ends at that moment. */
export function spanAt(now) {
  if (chosen.range === null) {
    return { from: chosen.from, to: chosen.to };
  }
  const length = Number.parseInt(chosen.range, 10) * MILLIS[chosen.range.at(-1)];
  return { from: now - length, to: now };
}
