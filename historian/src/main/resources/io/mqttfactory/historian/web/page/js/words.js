// How figures and names are said.

/** For example power consumption. */
export function words(name) {
  return name.replaceAll('_', ' ');
}

/** Four digits, more if it has more before the point; a dash for what nobody knows. */
export function number(value) {
  if (value === null || value === undefined) {
    return '–';
  }
  return Math.abs(value) >= 10_000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(4)));
}

/** A duration that may be anything from a part of a millisecond to days. */
export function seconds(value) {
  if (value === null) {
    return '–';
  }
  if (value < 1) {
    return `${Number((value * 1000).toPrecision(2))} ms`;
  }
  return value < 120 ? `${Number(value.toPrecision(2))} s` : `${Math.round(value / 60)} min`;
}

export function bytes(value) {
  return value < 1e6 ? `${Math.round(value / 1e3)} kB` : `${Number((value / 1e6).toPrecision(3))} MB`;
}

const LEVELS = {
  fine: { sign: '✓', word: '' },
  watch: { sign: '!', word: 'look at it' },
  bad: { sign: '✕', word: 'not good' },
  neutral: { sign: '', word: '' },
};

/** The sign and the word of a level: each of them is enough. */
export function levelOf(name) {
  return LEVELS[name] ?? LEVELS.neutral;
}
