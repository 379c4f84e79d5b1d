/** Port: the module that owns the public page says which sites may show it in a frame. */
export abstract class PageFraming {
  /** The content security policy of the business's page. */
  abstract policyFor(businessId: string): Promise<string>;
}
