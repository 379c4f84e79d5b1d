export { checkFilter, isFilter, mostConditions, mostDepth, type FilterFault } from './check-filter.js';
export { matches } from './matches.js';
export { operatorsOf, segmentFields, type FieldKind, type SegmentField } from './segment-fields.js';
export type {
  ChoiceCondition,
  ClientFacts,
  DayCondition,
  FlagCondition,
  NumberCondition,
  SegmentCondition,
  SegmentFilter,
  UnknownCondition,
} from './segment-filter.js';
