import type { ClientFacts, SegmentCondition, SegmentField, SegmentFilter } from '@stamgast/segmentation';

/** The engine's words, for those who may not call it. */
export type Filter = SegmentFilter;
export type FilterCondition = SegmentCondition;
export type FilterField = SegmentField;
export type FilterFacts = ClientFacts;

/** A filter over the clients, under a name. */
export interface Segment {
  readonly id: string;
  readonly name: string;
  readonly filter: SegmentFilter;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

/** Whether a filter asks about money, which not everybody in the team may see. */
export function asksMoney(filter: SegmentFilter): boolean {
  if ('all' in filter) return filter.all.some(asksMoney);
  if ('any' in filter) return filter.any.some(asksMoney);
  if ('not' in filter) return asksMoney(filter.not);
  return filter.field === 'spent' || filter.field === 'averageSpend';
}
