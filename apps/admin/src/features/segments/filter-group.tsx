import { ActionIcon, Button, Group as Row, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConditionRow } from './condition-row.js';
import { type Group, isGroup, newCondition, type Node, partsOf, withParts } from './filter-tree.js';

interface FilterGroupProps {
  readonly group: Group;
  readonly onChange: (next: Group) => void;
  /** Absent at the root. */
  readonly onRemove?: () => void;
  readonly depth?: number;
}

// Groups in groups in groups: deeper ones nobody reads.
const deepest = 3;

function Part({
  node,
  depth,
  onChange,
  onRemove,
}: {
  readonly node: Node;
  readonly depth: number;
  readonly onChange: (next: Node) => void;
  readonly onRemove: () => void;
}) {
  const { t } = useTranslation(['segments', 'common']);
  if ('not' in node)
    return (
      <Paper withBorder p="xs">
        <Row justify="space-between">
          <Text size="sm">{t('not')}</Text>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('common:remove')} onClick={onRemove}>
            <IconTrash size={17} />
          </ActionIcon>
        </Row>
        <Part node={node.not} depth={depth} onChange={(next) => onChange({ not: next })} onRemove={onRemove} />
      </Paper>
    );
  if (isGroup(node)) return <FilterGroup group={node} depth={depth + 1} onChange={onChange} onRemove={onRemove} />;
  return <ConditionRow condition={node} onChange={onChange} onRemove={onRemove} />;
}

/** Conditions and groups of which all, or any, must hold. */
export function FilterGroup({ group, onChange, onRemove, depth = 1 }: FilterGroupProps) {
  const { t } = useTranslation(['segments', 'common']);
  const parts = partsOf(group);
  const set = (next: readonly Node[]) => onChange(withParts(group, next));
  return (
    <Paper withBorder p="sm" role="group" aria-label={t('all' in group ? 'all' : 'any')}>
      <Stack gap="sm">
        <Row justify="space-between" gap="xs">
          <SegmentedControl
            aria-label={t('match')}
            value={'all' in group ? 'all' : 'any'}
            data={(['all', 'any'] as const).map((value) => ({ value, label: t(value) }))}
            onChange={(value) => onChange(value === 'all' ? { all: parts } : { any: parts })}
          />
          {onRemove && (
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('removeGroup')} onClick={onRemove}>
              <IconTrash size={17} />
            </ActionIcon>
          )}
        </Row>
        {parts.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('all' in group ? 'everybody' : 'nobody')}
          </Text>
        )}
        {parts.map((node, index) => (
          <Part
            key={index}
            node={node}
            depth={depth}
            onChange={(next) => set(parts.with(index, next))}
            onRemove={() => set(parts.toSpliced(index, 1))}
          />
        ))}
        <Row gap="xs">
          <Button
            size="compact-md"
            variant="light"
            leftSection={<IconPlus size={15} />}
            onClick={() => set([...parts, newCondition('visits')])}
          >
            {t('addCondition')}
          </Button>
          {depth < deepest && (
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconPlus size={15} />}
              onClick={() =>
                set([...parts, 'all' in group ? { any: [newCondition('visits')] } : { all: [newCondition('visits')] }])
              }
            >
              {t('addGroup')}
            </Button>
          )}
        </Row>
      </Stack>
    </Paper>
  );
}
