import type { WaitingPlace } from '../api/types.js';

export interface PlaceProps {
  place: WaitingPlace;
  token: string;
  onChanged: (place: WaitingPlace) => void;
}
