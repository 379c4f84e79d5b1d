import { eventually } from '@stamgast/platform/testing';
import type { Caller } from './caller.js';

/** Demo data once it is in the state. */
export async function demoDataIn(owner: Caller, state: string): Promise<void> {
  await eventually(async () => {
    const { body } = await owner.get('/v1/demo-data').expect(200);
    return (body as { state: string }).state === state;
  }, 240);
}

/** Removes demo data to the end. */
export async function removeDemoData(owner: Caller): Promise<void> {
  await owner.delete('/v1/demo-data').expect(202);
  await demoDataIn(owner, 'none');
}
