// Asks the historian, and does not wait for ever.

const PATIENCE_MS = 10_000;

export async function ask(address) {
  const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE_MS) });
  if (!response.ok) {
    throw new Error(`status ${response.status}`);
  }
  return response.json();
}
