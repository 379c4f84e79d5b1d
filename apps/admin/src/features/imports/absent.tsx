import { Text } from '@mantine/core';

/** Stands where a table has nothing to say. */
export function Absent() {
  return (
    <Text span c="dimmed" aria-hidden>
      –
    </Text>
  );
}
