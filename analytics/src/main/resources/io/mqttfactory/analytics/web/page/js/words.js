// How figures and names are said.

/** For example power consumption. */
export function words(name) {
  return name.replaceAll('_', ' ');
}

/** Four digits, whatever the size; a dash for what nobody knows. */
export function number(value) {
  return value === null ? '–' : String(Number(value.toPrecision(4)));
}

export function withUnit(value, unit) {
  return value === null ? '–' : `${number(value)} ${unit}`.trim();
}

export function percent(share) {
  return share === null ? '–' : `${Math.round(100 * share)} %`;
}

/** An ISO 8601 duration, for example 10 min or 24 h. */
export function ahead(horizon) {
  return horizon.replace(/^PT?/, '').replace(/(\d+)([DHMS])T?/g,
    (all, count, unit) => `${count} ${{ D: 'd', H: 'h', M: 'min', S: 's' }[unit]} `).trim();
}

/** Hours as people plan with them. */
export function hours(value) {
  return value >= 72 ? `${Math.round(value / 24)} days` : `${number(value)} h`;
}
