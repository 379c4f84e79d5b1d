export const loyaltyTabs = ['programme', 'rewards', 'ledger'] as const;
