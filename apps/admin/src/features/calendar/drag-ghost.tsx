import { IconCopy } from '@tabler/icons-react';
import { clockOf } from '../../shared/time/zoned.js';
import { useDrag } from './drag-store.js';
import classes from './drag-ghost.module.css';
import { useGrid } from './grid-context.js';

/** Shows where the dragged block would land; the only thing that is drawn again while the pointer moves. */
export function DragGhost({ columnCount }: { readonly columnCount: number }) {
  const { drag, from, pixelsPerMinute } = useGrid();
  const state = useDrag(drag);
  if (!state) return null;
  return (
    <div
      className={classes.ghost}
      data-testid="drag-ghost"
      style={{
        transform: `translate(${state.column * 100}%, ${(state.start - from) * pixelsPerMinute}px)`,
        width: `${100 / columnCount}%`,
        height: state.length * pixelsPerMinute,
      }}
    >
      <span className={classes.time}>
        {state.copies && <IconCopy size={14} aria-hidden />}
        {clockOf(state.start)}–{clockOf(state.start + state.length)}
      </span>
    </div>
  );
}
