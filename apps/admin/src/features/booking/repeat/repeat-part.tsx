import { ProblemAlert } from '../../../shared/ui/problem-alert.js';
import { RepeatFields } from './repeat-fields.js';
import { SeriesPreview } from './series-preview.js';
import type { Repeating } from './use-repeat.js';

/** The part of the booking form that makes many visits of one. */
export function RepeatPart({ repeating }: { readonly repeating: Repeating }) {
  const { repeat, setRepeat, previewed, book } = repeating;
  return (
    <>
      <RepeatFields value={repeat} onChange={setRepeat} />
      {repeat && (
        <>
          <SeriesPreview
            previewed={previewed}
            policy={repeat.policy}
            onPolicy={(policy) => setRepeat({ ...repeat, policy })}
          />
          <ProblemAlert error={book.error} />
        </>
      )}
    </>
  );
}
