/** Values by a key that each of them has; under a key of several, the last. For an archive half as long as from pairs. */
export function keyed<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V> {
  const map = new Map<K, V>();
  for (const value of values) map.set(keyOf(value), value);
  return map;
}
