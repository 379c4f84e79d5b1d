import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueApi } from '../../shared/api/catalogue-api.js';
import type { ServiceCategory } from '../../shared/api/types/set-up.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import { offerUndo } from '../../shared/undo/undo-toast.js';

interface CategoriesDialogProps {
  readonly categories: readonly ServiceCategory[];
  readonly onClose: () => void;
}

function useCategoryChanges() {
  const { t } = useTranslation('services');
  const refresh = useRefresh();
  const onSettled = () => refresh('service');
  const rename = useMutation({
    mutationFn: ({ category, name }: { category: ServiceCategory; name: string }) =>
      catalogueApi.changeCategory(category, { name }),
    onSettled,
  });
  const swap = useMutation({
    mutationFn: async ([one, other]: readonly [ServiceCategory, ServiceCategory]) => {
      await catalogueApi.changeCategory(one, { position: other.position });
      await catalogueApi.changeCategory(other, { position: one.position });
    },
    onSettled,
  });
  const remove = useMutation({
    mutationFn: catalogueApi.removeCategory,
    onSuccess: (_, { name }) =>
      offerUndo(t('category.removed', { name }), async () => {
        await catalogueApi.createCategory(name);
        await refresh('service');
      }),
    onSettled,
  });
  const add = useMutation({ mutationFn: catalogueApi.createCategory, onSettled });
  return { rename, swap, remove, add };
}

/** The headings that services stand under: named, ordered, added and removed at once. */
export function CategoriesDialog({ categories, onClose }: CategoriesDialogProps) {
  const { t } = useTranslation(['services', 'common']);
  const { rename, swap, remove, add } = useCategoryChanges();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) add.mutate(name.trim(), { onSuccess: () => setName('') });
  };
  const move = (index: number, by: number) => {
    const [one, other] = [categories[index], categories[index + by]];
    if (one && other) swap.mutate([one, other]);
  };
  return (
    <Modal opened onClose={onClose} title={t('category.title')}>
      <Stack gap="xs">
        {categories.map((category, index) => (
          <Group key={`${category.id}-${category.version}`} gap={6} wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('category.name')}
              defaultValue={category.name}
              onBlur={({ currentTarget: { value } }) => {
                const trimmed = value.trim();
                if (trimmed && trimmed !== category.name) rename.mutate({ category, name: trimmed });
              }}
            />
            <ActionIcon
              variant="default"
              size="lg"
              disabled={index === 0 || swap.isPending}
              aria-label={t('category.up', { name: category.name })}
              onClick={() => move(index, -1)}
            >
              <IconArrowUp size={16} />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              disabled={index === categories.length - 1 || swap.isPending}
              aria-label={t('category.down', { name: category.name })}
              onClick={() => move(index, 1)}
            >
              <IconArrowDown size={16} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('category.remove', { name: category.name })}
              onClick={() => remove.mutate(category)}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
        <form onSubmit={submit}>
          <Group gap={6} align="flex-end" wrap="nowrap">
            <TextInput
              flex={1}
              data-autofocus
              label={t('category.new')}
              value={name}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={add.isPending}>
              {t('common:add')}
            </Button>
          </Group>
        </form>
      </Stack>
    </Modal>
  );
}
