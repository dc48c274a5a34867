import type { Endpoint } from '@qianwan/contract/endpoint';
import { endpoints } from '@qianwan/contract/endpoints';
import { Role } from '@qianwan/programme/people/role';

/** Who may ask what, as Markdown, from the contract: docs/permissions.md. */
export function permissionTable(): string {
  const head = `| what | endpoint | ${Role.options.join(' | ')} |\n|${' --- |'.repeat(Role.options.length + 2)}\n`;
  const rows = endpoints.map(({ name, endpoint }) => {
    const cells = Role.options.map((role) => cell(endpoint, role));
    return `| ${name} | ${endpoint.method} /api${endpoint.path} | ${cells.join(' | ')} |\n`;
  });
  return `# Who may ask what

Made from the contract by \`node tools/make-permissions.ts\`; a test asks every endpoint as every role, at home and
elsewhere, and holds the answers against the contract. **area**: only about places and records of one's own area.

${head}${rows.join('')}`;
}

function cell({ may }: Endpoint, role: Role): string {
  if (may.includes('nobody')) return 'yes';
  return may.includes(role) ? 'area' : '–';
}
