import { useState } from 'react';
import { rateVisit, type Rating } from '../api/public-api.js';
import { useAction } from '../data/use-action.js';
import { ManageProblem } from './manage-problem.js';
import { useManageI18n } from './use-manage-i18n.js';
import { Star } from '../parts/icons.js';
import { useSearchParams } from '../routing/use-search-params.js';
import type { ManageProps } from './manage-props.js';

const scores = [1, 2, 3, 4, 5] as const;
type Score = (typeof scores)[number];

function Stars({ score, onChange }: { score: Score | null; onChange: (score: Score) => void }) {
  const { t } = useManageI18n();
  return (
    <fieldset className="stars">
      <legend className="unseen">{t('rating.pick')}</legend>
      {scores.map((each) => (
        <label key={each} className="star" data-lit={score !== null && each <= score}>
          <input
            type="radio"
            name="score"
            className="unseen"
            checked={each === score}
            onChange={() => onChange(each)}
          />
          <Star />
          <span className="unseen">{t('rating.stars', { count: each })}</span>
        </label>
      ))}
      <span className="stars-word" aria-hidden="true">
        {score === null ? '' : t(`rating.${score}`)}
      </span>
    </fieldset>
  );
}

function Given({ score }: { score: number }) {
  const { t } = useManageI18n();
  return (
    <p className="stars">
      {scores.map((each) => (
        <span key={each} className="star" data-lit={each <= score}>
          <Star />
        </span>
      ))}
      <span className="unseen">{t('rating.stars', { count: score })}</span>
    </p>
  );
}

/** How was it? The message's link only fills in the stars; nothing counts before the button is pressed. */
export function RatingForm({ booking, token, onChanged }: ManageProps) {
  const { t } = useManageI18n();
  const [params] = useSearchParams();
  const fromLink = scores.find((each) => String(each) === params.get('rate')) ?? null;
  const [score, setScore] = useState<Score | null>(fromLink);
  const [comment, setComment] = useState('');
  const send = useAction((body: Rating, key: string) => rateVisit(token, body, key));
  if (booking.feedback) return <Given score={booking.feedback.score} />;
  const press = async () => {
    if (score === null) return;
    const changed = await send.run({ score, ...(comment.trim() ? { comment: comment.trim() } : {}) });
    if (changed) onChanged(changed, t('rating.done'));
  };
  return (
    <section className="summary rating" aria-labelledby="rating">
      <h2 id="rating">{t('rating.title')}</h2>
      <p className="muted">{t('rating.text')}</p>
      <Stars score={score} onChange={setScore} />
      <div className="field">
        <label htmlFor="comment">{t('rating.comment')}</label>
        <textarea
          id="comment"
          rows={2}
          maxLength={1000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
      </div>
      {send.problem && <ManageProblem problem={send.problem} />}
      <button
        type="button"
        className="button primary"
        aria-busy={send.busy}
        disabled={score === null}
        onClick={() => void press()}
      >
        {t(send.busy ? 'rating.sending' : 'rating.submit')}
      </button>
    </section>
  );
}
