import type { Navigate } from '../routing/use-search-params.js';
import type { Flow } from './flow.js';
import type { BusinessClock } from './slot-source-of-flow.js';

export interface StepProps {
  flow: Flow;
  clock: BusinessClock;
  navigate: Navigate;
}
