import { Badge, Button, Code, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownDomainApi, type OwnDomain } from '../../shared/api/own-domain-api.js';
import { keys } from '../../shared/api/query-keys.js';
import { useMay } from '../../shared/session/use-session.js';
import { ProblemAlert } from '../../shared/ui/problem-alert.js';
import { RowsSkeleton } from '../../shared/ui/rows-skeleton.js';
import { SectionCard } from '../../shared/ui/section-card.js';

function Copied({ label, value }: { readonly label: string; readonly value: string }) {
  const { t } = useTranslation('bookingPage');
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Code fz={13} style={{ overflowWrap: 'anywhere' }}>
          {value}
        </Code>
        <CopyButton value={value}>
          {({ copied, copy }) => (
            <Button
              size="compact-md"
              variant="default"
              style={{ flexShrink: 0 }}
              aria-label={`${t('own.copy')}: ${label}`}
              onClick={copy}
            >
              {t(copied ? 'own.copied' : 'own.copy')}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Stack>
  );
}

function useOwnDomain() {
  const queryClient = useQueryClient();
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: keys.bookingPage });
  };
  const quiet = { meta: { quiet: true }, onSuccess: done };
  return {
    claim: useMutation({ mutationFn: ownDomainApi.claim, ...quiet }),
    verify: useMutation({ mutationFn: ownDomainApi.verify, ...quiet }),
    release: useMutation({ mutationFn: ownDomainApi.release, ...quiet }),
  };
}

function Claim({ changes }: { readonly changes: ReturnType<typeof useOwnDomain> }) {
  const { t } = useTranslation('bookingPage');
  const [host, setHost] = useState('');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (host.trim()) changes.claim.mutate(host);
      }}
    >
      <Stack align="flex-start">
        <TextInput
          w="100%"
          label={t('own.host')}
          description={t('own.hostHint')}
          placeholder="book.salong.no"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          value={host}
          onChange={(event) => setHost(event.currentTarget.value)}
        />
        <Button type="submit" loading={changes.claim.isPending} disabled={!host.trim()}>
          {t('own.claim')}
        </Button>
      </Stack>
    </form>
  );
}

interface ClaimedProps {
  readonly own: OwnDomain;
  readonly may: boolean;
  readonly changes: ReturnType<typeof useOwnDomain>;
}

function Claimed({ own, may, changes }: ClaimedProps) {
  const { t } = useTranslation('bookingPage');
  const { host, record, verifiedAt } = own;
  return (
    <Stack>
      <Group gap="xs">
        <Text fw={600}>{host}</Text>
        <Badge size="lg" fz={13} variant="light" color={verifiedAt ? 'green' : 'gray'}>
          {t(verifiedAt ? 'own.served' : 'own.waiting')}
        </Badge>
      </Group>
      {!verifiedAt && record && (
        <>
          <Text size="sm">{t('own.prove')}</Text>
          <Copied label={t('own.recordName')} value={record.name} />
          <Copied label={t('own.recordValue')} value={record.value} />
        </>
      )}
      <Text size="sm" c="dimmed">
        {t('own.point', { host })}
      </Text>
      {may && (
        <Group gap="xs">
          {!verifiedAt && (
            <Button loading={changes.verify.isPending} onClick={() => changes.verify.mutate()}>
              {t('own.check')}
            </Button>
          )}
          <Button variant="default" loading={changes.release.isPending} onClick={() => changes.release.mutate()}>
            {t('own.release')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

/** The booking page under the business's own name. */
export function OwnDomainCard() {
  const { t } = useTranslation('bookingPage');
  const may = useMay('setup:write');
  const own = useQuery({ queryKey: keys.ownDomain, queryFn: ownDomainApi.show });
  const changes = useOwnDomain();
  const error = own.error ?? changes.claim.error ?? changes.verify.error ?? changes.release.error;
  return (
    <SectionCard title={t('own.title')}>
      <Stack p="md">
        <ProblemAlert error={error} />
        {own.isPending && <RowsSkeleton rows={2} height={32} />}
        {own.data?.host && <Claimed own={own.data} may={may} changes={changes} />}
        {own.data && !own.data.host && may && <Claim changes={changes} />}
        {own.data && !own.data.host && !may && (
          <Text size="sm" c="dimmed">
            {t('own.none')}
          </Text>
        )}
      </Stack>
    </SectionCard>
  );
}
