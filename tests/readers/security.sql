-- Who may come in, what is copied and who watches, as the shop's gateway and its guards ask.
\set ON_ERROR_STOP on
set intervalstyle = 'iso_8601';

-- May 198.51.100.7 open the back office? The first rule that matches decides.
(
  select 'firewall_rule.' || name, 'action', action
  from store.firewall_rules
  where store = :'store' and mode = 'enforce' and '/admin/*' = any (paths)
    and (expires is null or expires > timestamptz '2027-01-01 00:00Z')
    and exists (select from jsonb_array_elements_text(match -> 'cidrs') cidr where inet '198.51.100.7' <<= cidr::cidr)
  order by priority desc limit 1
);

-- How long somebody is out who tries passwords, and who is not counted.
select 'rate_limit.' || name, 'banFor', ban_for
from store.rate_limits where store = :'store' and mode = 'enforce' and '/login' = any (paths);

select 'rate_limit.' || name, 'exempt', exempt
from store.rate_limits where store = :'store' and counts = 'failed';

-- The backup that an hourly one builds upon, and where its copy off-site lies.
select 'backup_plan.' || "full".name, 'storage.1.location', place ->> 'location'
from store.backup_plans each
join store.backup_plans "full" on "full".store = each.store and "full".name = each.method ->> 'full'
cross join jsonb_array_elements("full".storage) place
where each.store = :'store' and each.name = 'hourly-changes' and (place ->> 'offsite')::boolean;

select 'recovery_policy', 'rpo', rpo
from store.recovery_policies where store = :'store';

-- Must a refund of 2500.00 be approved by somebody else?
select 'audit_rule.' || name, 'when.above', "when" ->> 'above'
from store.audit_rules
where store = :'store' and enabled and "when" ->> 'event' = 'refund' and ("when" ->> 'above')::numeric < 2500
  and 'requireApproval' = any (actions);

select 'tls_policy', 'hsts', hsts
from store.tls_policies where store = :'store';
