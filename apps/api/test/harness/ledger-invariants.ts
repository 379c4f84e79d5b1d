/** What may never be in the ledger of points and in the books of sales, each as a query whose rows are the breaches. */
export const ledgerBreaches: Readonly<Record<string, string>> = {
  'G1 all accounts of a business together are nothing': `
    SELECT business_id FROM loyalty.account GROUP BY business_id HAVING sum(balance) <> 0`,
  'G1 the postings of every entry together are nothing': `
    SELECT entry_id FROM loyalty.posting GROUP BY business_id, entry_id HAVING sum(amount) <> 0`,
  'G2 the balance of an account is what was posted to it': `
    SELECT a.id FROM loyalty.account a LEFT JOIN LATERAL (SELECT coalesce(sum(p.amount), 0) AS posted FROM loyalty.posting p
      WHERE p.business_id = a.business_id AND p.account_id = a.id) p ON true WHERE a.balance <> p.posted`,
  'G3 nobody has less than nothing': `
    SELECT id FROM loyalty.account WHERE kind IN ('points', 'reserved') AND balance < 0 OR kind = 'receivable' AND balance > 0`,
  'G4 nobody may change what was written': `
    SELECT t FROM unnest(ARRAY['loyalty.entry', 'loyalty.posting', 'loyalty.lot_use', 'payments.payment', 'payments.refund']) AS t
    WHERE has_table_privilege('stamgast_app', t, 'UPDATE, DELETE, TRUNCATE')`,
  'G5 what is posted is an entry, once by its key': `
    SELECT min(id::text) FROM loyalty.entry GROUP BY business_id, key HAVING count(*) > 1`,
  'G6 a visit has earned what its entries say, and nothing unless it is completed and paid': `
    SELECT e.booking_id FROM loyalty.earning e LEFT JOIN LATERAL (SELECT coalesce(sum(points), 0) AS points FROM loyalty.entry n
      WHERE n.business_id = e.business_id AND n.booking_id = e.booking_id AND n.kind IN ('earn', 'reverse')) n ON true
    WHERE n.points <> e.earned_points
      OR e.earned_points > 0 AND (NOT e.completed OR e.total_amount IS NULL OR e.paid_amount < e.total_amount)`,
  'G7 the lots hold what is there to spend': `
    SELECT a.id FROM loyalty.account a LEFT JOIN LATERAL (SELECT coalesce(sum(remaining), 0) AS remaining FROM loyalty.lot l
      WHERE l.business_id = a.business_id AND l.client_id = a.owner_id) l ON true
    WHERE a.kind = 'points' AND a.balance <> l.remaining`,
  'G9 what a client has set aside is what they have reserved': `
    SELECT a.id FROM loyalty.account a LEFT JOIN LATERAL (SELECT coalesce(sum(cost), 0) AS cost FROM loyalty.reservation r
      WHERE r.business_id = a.business_id AND r.client_id = a.owner_id AND r.state = 'reserved') r ON true
    WHERE a.kind = 'reserved' AND a.balance <> r.cost`,
  'G12 an entry moves its own client’s points, in its own business': `
    SELECT p.entry_id FROM loyalty.posting p JOIN loyalty.entry e ON e.business_id = p.business_id AND e.id = p.entry_id
    JOIN loyalty.account a ON a.business_id = p.business_id AND a.id = p.account_id
    WHERE a.owner_id NOT IN (e.client_id, e.business_id)`,
  'G13 the balance shown is the sum of what was told': `
    SELECT p.owner_id FROM (SELECT business_id, owner_id, sum(balance) AS balance FROM loyalty.account
      WHERE kind IN ('points', 'receivable') GROUP BY business_id, owner_id) p
    JOIN LATERAL (SELECT sum(points) AS points FROM loyalty.entry e WHERE e.business_id = p.business_id AND e.client_id = p.owner_id
      AND kind <> 'redeem') e ON true
    WHERE p.balance <> e.points`,
  'no more is paid than was sold, nor given back than was paid': `
    SELECT s.id FROM payments.sale s
    LEFT JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS paid FROM payments.payment p
      WHERE p.business_id = s.business_id AND p.sale_id = s.id) p ON true
    LEFT JOIN LATERAL (SELECT coalesce(sum(amount), 0) AS refunded FROM payments.refund r
      WHERE r.business_id = s.business_id AND r.sale_id = s.id) r ON true
    WHERE p.paid > s.total_amount OR r.refunded > p.paid`,
  'the lines of a sale add up to its total': `
    SELECT s.id FROM payments.sale s JOIN LATERAL (SELECT sum(amount) AS amount, sum(tax_amount) AS tax FROM payments.sale_line l
      WHERE l.business_id = s.business_id AND l.sale_id = s.id) l ON true
    WHERE l.amount <> s.total_amount OR l.tax <> s.tax_amount`,
  'sales are numbered without a gap': `
    SELECT business_id FROM payments.sale GROUP BY business_id HAVING max(number) <> count(*) OR min(number) <> 1`,
};
