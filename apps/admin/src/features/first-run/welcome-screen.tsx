import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';

export function WelcomeScreen() {
  return <RowsSkeleton />;
}
