const last = new Map<string, Promise<unknown>>();

/**
 * Runs the changes of one task one after another, so that each is made from what the one before it left. Changes of
 * different tasks do not wait for each other.
 */
export function inTurn<T>(taskId: string, change: () => Promise<T>): Promise<T> {
  const mine = (last.get(taskId) ?? Promise.resolve()).then(change, change);
  last.set(taskId, mine);
  void mine.catch(() => undefined).finally(() => last.get(taskId) === mine && last.delete(taskId));
  return mine;
}
