import { Button, Group, NumberInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCoursePlace } from '../../shared/api/types/classes.js';
import type { WrittenAnswer } from '../../shared/api/types/questions.js';
import type { Uuid } from '../../shared/api/types/shared-words.js';
import { useRefresh } from '../../shared/api/use-refresh.js';
import type { ClientChoice } from '../booking/client-choice.js';
import { ClientPicker } from '../booking/client-picker.js';
import { DeskQuestions } from '../questions/desk-questions.js';
import { personOf } from '../waitlist/person-of.js';
import { Refusal } from './refusal.js';

interface AddClientProps {
  readonly serviceId: Uuid;
  readonly send: (body: NewCoursePlace) => Promise<unknown>;
}

/** Finds a client and gives them seats, with the questions that go with the class. */
export function AddClient({ serviceId, send }: AddClientProps) {
  const { t } = useTranslation('courses');
  const refresh = useRefresh();
  const [client, setClient] = useState<ClientChoice | null>(null);
  const [seats, setSeats] = useState(1);
  const [answers, setAnswers] = useState<WrittenAnswer[]>([]);
  const add = useMutation({
    mutationFn: (reason: string | null) =>
      send({ ...personOf(client), seats, answers, override: reason !== null, overrideReason: reason }),
    meta: { quiet: true },
    onSuccess: async () => {
      setClient(null);
      setSeats(1);
      setAnswers([]);
      await refresh('class_session');
    },
  });
  const choose = (next: ClientChoice | null) => {
    add.reset();
    setClient(next);
  };
  return (
    <Stack gap="xs">
      <ClientPicker value={client} onChange={choose} />
      {client && (
        <>
          <DeskQuestions serviceIds={[serviceId]} client={client} answers={answers} onChange={setAnswers} />
          <Group align="end">
            <NumberInput
              label={t('add.seats')}
              min={1}
              max={100}
              w={100}
              allowDecimal={false}
              value={seats}
              onChange={(next) => setSeats(Math.max(1, Number(next)))}
            />
            <Button loading={add.isPending} disabled={client.name.trim() === ''} onClick={() => add.mutate(null)}>
              {t('add.submit')}
            </Button>
          </Group>
        </>
      )}
      {add.error && <Refusal error={add.error} busy={add.isPending} onInsist={(reason) => add.mutate(reason)} />}
    </Stack>
  );
}
