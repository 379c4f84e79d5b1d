import type { ComponentProps } from 'react';
import type { AskedQuestion } from '../api/types.js';
import { useI18n } from '../locale/i18n.js';
import { fieldOf, type Answer, type AnswersForm } from './use-answers.js';

interface QuestionProps {
  question: AskedQuestion;
  answer: Answer;
  isWrong: boolean;
  onChange: (answer: Answer) => void;
}

const inputs: Partial<Record<AskedQuestion['kind'], ComponentProps<'input'>>> = {
  short_text: { type: 'text', maxLength: 200 },
  number: { type: 'number', step: 'any', inputMode: 'decimal' },
  date: { type: 'date' },
};

function Label({ question }: { question: AskedQuestion }) {
  const { t } = useI18n();
  return (
    <>
      {question.wording} {!question.required && <span className="muted">{t('questions.optional')}</span>}
    </>
  );
}

/** A field for text, a number or a day. */
function TypedAnswer({ question, answer, isWrong, onChange }: QuestionProps) {
  const { id, kind } = question;
  const shared = {
    id: fieldOf(id),
    value: String(answer.value ?? ''),
    disabled: answer.before,
    'aria-invalid': isWrong,
    'aria-describedby': `${fieldOf(id)}-note`,
  };
  const write = (text: string) => onChange({ value: kind === 'number' && text !== '' ? Number(text) : text });
  return (
    <>
      <label htmlFor={shared.id}>
        <Label question={question} />
      </label>
      {kind === 'long_text' ? (
        <textarea {...shared} rows={3} maxLength={2000} onChange={(event) => write(event.currentTarget.value)} />
      ) : (
        <input {...inputs[kind]} {...shared} onChange={(event) => write(event.currentTarget.value)} />
      )}
    </>
  );
}

/** Buttons to choose one or several of. */
function ChosenAnswer({ question, answer, isWrong, onChange }: QuestionProps) {
  const { t } = useI18n();
  const { id, kind } = question;
  const options: readonly { value: string | boolean; label: string }[] =
    kind === 'yes_no'
      ? [
          { value: true, label: t('questions.yes') },
          { value: false, label: t('questions.no') },
        ]
      : question.options.map((option) => ({ value: option, label: option }));
  const several = Array.isArray(answer.value) ? answer.value : [];
  const choose = (value: string | boolean, isOn: boolean) => {
    if (kind !== 'choices') return onChange({ value });
    onChange({ value: question.options.filter((one) => (one === value ? isOn : several.includes(one))) });
  };
  return (
    <fieldset aria-describedby={`${fieldOf(id)}-note`} disabled={answer.before}>
      <legend>
        <Label question={question} />
      </legend>
      {options.map(({ value, label }, index) => (
        <label key={label} className="choice">
          <input
            id={index === 0 ? fieldOf(id) : undefined}
            type={kind === 'choices' ? 'checkbox' : 'radio'}
            name={fieldOf(id)}
            aria-invalid={isWrong}
            checked={kind === 'choices' ? several.includes(value as string) : answer.value === value}
            onChange={({ currentTarget }) => choose(value, currentTarget.checked)}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Question(props: QuestionProps) {
  const { t } = useI18n();
  const { question, answer, isWrong, onChange } = props;
  const isChosen = question.kind === 'choice' || question.kind === 'choices' || question.kind === 'yes_no';
  const note = `${fieldOf(question.id)}-note`;
  return (
    <div className="field question">
      {isChosen ? <ChosenAnswer {...props} /> : <TypedAnswer {...props} />}
      <div id={note}>
        {question.help && <p className="muted">{question.help}</p>}
        {isWrong && <p className="field-error">{t('questions.missing')}</p>}
      </div>
      {question.asked === 'once_per_client' && (
        <label className="choice">
          <input
            type="checkbox"
            checked={answer.before ?? false}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? { before: true } : {})}
          />
          <span className="muted">{t('questions.before')}</span>
        </label>
      )}
    </div>
  );
}

/** What the business would like to know beside who comes. */
export function QuestionFields({ own }: { own: AnswersForm }) {
  return own.questions.map((question) => (
    <Question
      key={question.id}
      question={question}
      answer={own.answers[question.id] ?? {}}
      isWrong={own.wrong.includes(question.id)}
      onChange={(answer) => own.change(question.id, answer)}
    />
  ));
}
