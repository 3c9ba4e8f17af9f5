/** Most pages fit into it. */
const ROOM = 1 << 18;

/** Bytes that UTF-8 needs at most for a unit of UTF-16. */
const MOST = 3;

let memory = Buffer.allocUnsafeSlow(ROOM);

/**
 * A text as UTF-8, until the next one is asked for: all of them lie in the same piece of memory, since fresh memory for
 * each takes as long as the encoding.
 */
export function bytesOf(text: string): Buffer {
  const most = text.length * MOST;
  if (most > memory.length) memory = Buffer.allocUnsafeSlow(most);
  return memory.subarray(0, memory.write(text));
}
