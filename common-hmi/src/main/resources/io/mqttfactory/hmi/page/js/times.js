// Times are the plant's and are shown in the browser's zone; the title tells them in UTC.

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium', hourCycle: 'h23' });
const DAY = new Intl.DateTimeFormat(undefined, {
  day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit',
  hourCycle: 'h23',
});
const A_DAY = 24 * 60 * 60;

let plantTime = NaN;
let heardAt = 0;

/** The plant's time as of now: its clock goes on by ours until it is told anew. */
export function setPlantTime(text) {
  plantTime = Date.parse(text);
  heardAt = performance.now();
}

export function plantNow() {
  return plantTime + performance.now() - heardAt;
}

/** Seconds since that moment in plant time. */
export function ageOf(text) {
  return Math.max(0, (plantNow() - Date.parse(text)) / 1000);
}

/** For example 10:31:07, with the day if it is more than 24 hours away. */
export function clock(text) {
  const time = new Date(text);
  return Math.abs(plantNow() - time) < A_DAY * 1000 ? CLOCK.format(time) : DAY.format(time);
}

export function utc(text) {
  return new Date(text).toISOString().replace('T', ' ').replace(/\.\d+Z/, ' UTC');
}

/** For example 42 s, 3 min, 2 h 5 min. */
export function span(seconds) {
  if (seconds < 60) {
    return `${Math.floor(seconds)} s`;
  }
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes} min`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
}
