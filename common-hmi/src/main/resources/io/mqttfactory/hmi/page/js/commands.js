// What an operator does: who it is, the request, and what became of it.

import { byId, setText } from './dom.js';

const NAME = 'hmi-operator';
const MESSAGE_MS = 8000;

let messageTimer = 0;
let nameHere = '';

export function startOperator() {
  const button = byId('operator');
  const refresh = () => setText(button, `Operator: ${operator() || 'nobody yet'}`);
  button.addEventListener('click', () => askOperator().then(refresh));
  refresh();
}

/**
 * Sends a command in the operator's name, asking for it first where nobody has told it.
 *
 * @return what the HMI answered; null if it was not sent or not done
 */
export async function command(path, details = {}) {
  const by = operator() || (await askOperator());
  if (!by) {
    return null;
  }
  setText(byId('operator'), `Operator: ${by}`);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ by, ...details }),
    });
    const answer = await response.json();
    if (!response.ok) {
      tell(`Not done: ${answer.error}`);
      return null;
    }
    return answer;
  } catch {
    tell('Not done: the HMI does not answer.');
    return null;
  }
}

/** A short message to the operator. */
export function tell(text) {
  const message = byId('message');
  setText(message, text);
  message.classList.add('shown');
  clearTimeout(messageTimer);
  messageTimer = setTimeout(() => {
    message.classList.remove('shown');
    setText(message, '');
  }, MESSAGE_MS);
}

/** Where a browser is told to store nothing, the name is kept until the page is left. */
function operator() {
  try {
    return localStorage.getItem(NAME) ?? nameHere;
  } catch {
    return nameHere;
  }
}

function keepOperator(name) {
  nameHere = name;
  try {
    localStorage.setItem(NAME, name);
  } catch {
    // kept above
  }
}

function askOperator() {
  const dialog = byId('operator-dialog');
  const input = byId('operator-name');
  const form = dialog.querySelector('form');
  input.value = operator();
  dialog.showModal();
  input.select();
  return new Promise((resolve) => {
    form.onsubmit = (event) => {
      event.preventDefault();
      const name = input.value.trim();
      if (name) {
        keepOperator(name);
        dialog.close(name);
      }
    };
    byId('operator-cancel').onclick = () => dialog.close('');
    dialog.onclose = () => resolve(dialog.returnValue);
    dialog.oncancel = () => { dialog.returnValue = ''; };
  });
}
