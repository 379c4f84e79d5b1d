import { eventually } from '@stamgast/platform/testing';
import type { SalonOwner } from './salon-owner.js';

/** The letters that a business has sent, as the test business keeps them instead of sending them out. */
export class Letters {
  constructor(private readonly owner: SalonOwner) {}

  /** The text of the newest one of a kind, once there is one. */
  async newest(kind: string): Promise<string> {
    const { id } = await eventually(async () => {
      const { data } = await this.owner.get<{ data: { id: string }[] }>(`/v1/messages?kind=${kind}&state=sent`);
      return data[0];
    });
    return (await this.owner.get<{ text: string }>(`/v1/messages/${id}`)).text;
  }

  /** Its link to a page of the product. */
  async link(kind: string, page: 'manage' | 'book'): Promise<string> {
    const text = await this.newest(kind);
    const found = new RegExp(`http://localhost:\\d+/${page}/[\\w-]+`).exec(text);
    if (!found) throw new Error(`No ${page} link in: ${text}`);
    return found[0];
  }
}
