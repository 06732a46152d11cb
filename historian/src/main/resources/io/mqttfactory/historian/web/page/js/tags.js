// The list of tags, grouped by topic.

import { ask } from './ask.js';
import { choose, chosen, MOST_TAGS } from './choice.js';
import { byId, element, reconcile, setAttribute, setText } from './dom.js';
import { words } from './words.js';

const known = new Map();

/** What is known of a tag: its unit, and how far apart its values are; undefined if nothing is. */
export function tagOf(name) {
  return known.get(name);
}

export async function loadTags(onChoice) {
  const topics = await ask('/api/tags');
  topics.forEach((topic) => topic.tags.forEach((tag) => known.set(tag.tag, { ...tag, topic: topic.topic, interval: topic.interval_seconds })));
  reconcile(byId('tag-groups'), topics, (topic) => topic.topic, createGroup, () => {});
  byId('tag-groups').onchange = () => {
    choose({ tags: boxes().filter((box) => box.checked).map((box) => box.value) });
    onChoice();
  };
  renderChosen();
}

/** So that the boxes show what is chosen; when all that may be are, no more can be. */
export function renderChosen() {
  for (const box of boxes()) {
    box.checked = chosen.tags.includes(box.value);
    box.disabled = !box.checked && chosen.tags.length >= MOST_TAGS;
  }
  setText(byId('chosen-count'), `${chosen.tags.length} of at most ${MOST_TAGS}`);
}

function boxes() {
  return [...byId('tag-groups').querySelectorAll('input')];
}

function createGroup(topic) {
  const labels = topic.tags.map((tag) => element('label', {},
    element('input', { type: 'checkbox', value: tag.tag }), words(tag.name) + (tag.unit && ` (${tag.unit})`)));
  const group = element('fieldset', {}, element('legend', {}, `${topic.topic}, ${topic.source}`), element('div', { className: 'tag-list' }, ...labels));
  setAttribute(group, 'data-topic', topic.topic);
  return group;
}
