import { expect, test } from 'vitest';
import { toNginxConfig } from '#publish/nginx-config.ts';

test('nginx is told no type twice, and not the one it counts by itself: it would warn at every start', () => {
  const config = toNginxConfig({ host: 'ktht.example', root: '/web/current', listen: '80' });
  const types = /charset_types ([^;]+);/.exec(config)?.[1]?.split(' ') ?? [];
  expect(types).toContain('text/css');
  expect(types).not.toContain('text/html');
  expect(types).toEqual([...new Set(types)]);
});
