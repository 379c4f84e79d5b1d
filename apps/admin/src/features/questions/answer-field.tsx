import { Checkbox, Group, NumberInput, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AnswerValue, BookingQuestion } from '../../shared/api/types/questions.js';

interface AnswerFieldProps {
  readonly question: Pick<BookingQuestion, 'wording' | 'kind' | 'options'>;
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue | null) => void;
  /** What is known beside the question. */
  readonly note?: string;
}

function Choices({ question, value, onChange, note }: AnswerFieldProps) {
  const { t } = useTranslation('questions');
  if (question.kind === 'choices')
    return (
      <Checkbox.Group
        label={question.wording}
        description={note}
        value={Array.isArray(value) ? value : []}
        onChange={(next) => onChange(question.options.filter((option) => next.includes(option)))}
      >
        <Stack gap={6} mt={6}>
          {question.options.map((option) => (
            <Checkbox key={option} value={option} label={option} />
          ))}
        </Stack>
      </Checkbox.Group>
    );
  const isYesNo = question.kind === 'yes_no';
  const options = isYesNo
    ? [
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]
    : question.options.map((option) => ({ value: option, label: option }));
  const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : typeof value === 'string' ? value : '';
  return (
    <Radio.Group
      label={question.wording}
      description={note}
      value={chosen}
      onChange={(next) => onChange(isYesNo ? next === 'yes' : next)}
    >
      <Group gap="md" mt={6}>
        {options.map((option) => (
          <Radio key={option.value} value={option.value} label={option.label} />
        ))}
      </Group>
    </Radio.Group>
  );
}

/** The field that suits the kind of a question. */
export function AnswerField(props: AnswerFieldProps) {
  const { question, value, onChange, note } = props;
  const label = { label: question.wording, description: note };
  const text = typeof value === 'string' ? value : '';
  switch (question.kind) {
    case 'choice':
    case 'choices':
    case 'yes_no':
      return <Choices {...props} />;
    case 'number':
      return (
        <NumberInput
          {...label}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'long_text':
      return (
        <Textarea
          {...label}
          autosize
          minRows={2}
          maxLength={2000}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
    case 'short_text':
    case 'date':
      return (
        <TextInput
          {...label}
          type={question.kind === 'date' ? 'date' : 'text'}
          maxLength={200}
          autoComplete="off"
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
        />
      );
  }
}
