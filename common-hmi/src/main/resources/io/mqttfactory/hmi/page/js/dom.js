// The only place that makes and changes elements. Whatever comes from the plant goes in as text:
// markup in it stays what it is, characters.

/** An element with properties (or data-, aria- and role attributes) and children. */
export function element(name, properties = {}, ...children) {
  const made = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (/^(data-|aria-|role$)/.test(property)) {
      made.setAttribute(property, value);
    } else {
      made[property] = value;
    }
  }
  made.append(...children);
  return made;
}

export function byId(id) {
  return document.getElementById(id);
}

/** Writes only what is new, so that nothing flickers and no screen reader hears it twice. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

export function setAttribute(node, name, value) {
  if (value === null || value === undefined) {
    node.removeAttribute(name);
  } else if (node.getAttribute(name) !== String(value)) {
    node.setAttribute(name, value);
  }
}

/** Hides a node or shows it. */
export function show(node, shown) {
  if (node.hidden === shown) {
    node.hidden = !shown;
  }
}

/**
 * Gives a parent one child per item, in their order. A child lives as long as its key does: what a
 * user has focused, opened or selected in it stays.
 */
export function reconcile(parent, items, keyOf, create, update) {
  const known = parent.childrenByKey ?? new Map();
  const next = new Map();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const child = known.get(key) ?? create(item);
    update(child, item);
    if (parent.children[index] !== child) {
      parent.insertBefore(child, parent.children[index] ?? null);
    }
    next.set(key, child);
  });
  while (parent.children.length > items.length) {
    parent.lastElementChild.remove();
  }
  parent.childrenByKey = next;
}

/** Moving a node takes its focus away; this gives it back. */
export function keepingFocus(render) {
  const focused = document.activeElement;
  render();
  if (focused !== document.activeElement && focused.isConnected && focused.offsetParent) {
    focused.focus({ preventScroll: true });
  }
}

export const PRIORITIES = {
  high: { symbol: '▲', word: 'High' },
  medium: { symbol: '◆', word: 'Medium' },
  low: { symbol: '●', word: 'Low' },
};

/** Shape, word and colour of a priority: each of them is enough. */
export function prioritySign(priority) {
  const { symbol, word } = PRIORITIES[priority] ?? { symbol: '■', word: String(priority) };
  return [
    element('span', { className: 'symbol', 'aria-hidden': 'true' }, symbol),
    element('span', { className: 'word' }, word),
  ];
}
