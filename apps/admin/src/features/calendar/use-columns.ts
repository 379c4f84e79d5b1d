import { useMemo } from 'react';
import type { Resource } from '../../shared/api/types/set-up.js';
import type { Staff } from '../../shared/api/types/booking.js';
import { useFormat } from '../../shared/format/use-format.js';
import type { ColumnHead } from './calendar-grid.js';
import type { Column } from './day-plan.js';
import type { CalendarState } from './use-calendar-state.js';

interface Drawn {
  readonly columns: readonly Column[];
  readonly heads: readonly ColumnHead[];
}

/** What stands side by side: several days of one person, or the people or the rooms of one day. */
export function useColumns(state: CalendarState, staff: readonly Staff[], resources: readonly Resource[]): Drawn {
  const format = useFormat();
  const { days, date, byRooms, change } = state;
  return useMemo(() => {
    const person = staff[0];
    if (days.length > 1 && person) {
      const columns = days.map((day) => ({ key: day, staffId: person.id, day }));
      const heads = days.map((day) => ({
        title: format.shortDay(day),
        onOpen: () => change({ date: day, view: 'day', staff: person.id }),
      }));
      return { columns, heads };
    }
    if (byRooms) {
      const columns = resources.map(({ id }) => ({ key: id, staffId: null, resourceId: id, day: date }));
      return { columns, heads: resources.map(({ name, kind }) => ({ title: name, note: kind })) };
    }
    const columns = staff.map(({ id }) => ({ key: id, staffId: id, day: date }));
    const heads = staff.map(({ id, name, title }) => ({
      title: name,
      note: title ?? undefined,
      onOpen: () => change({ view: 'week', staff: id }),
    }));
    return { columns, heads };
  }, [staff, resources, days, date, byRooms, change, format]);
}
