import type { CmsConfig } from '@sveltia/cms';
import type { Settings } from '#domain/content.ts';
import type { Library } from '#library/join.ts';
import { LOCAL_CMS } from './addresses.ts';
import { cmsCollections } from './collections.ts';
import { withOptionalGroups } from './decap/optional-groups.ts';
import type { RelationOptions } from './fields.ts';

type Editing = NonNullable<Settings['editing']>;

/** The configuration of the editor at /quan-tri/; `editing` says where content is kept. */
export function cmsConfig(library: Library, editing: Editing, site: URL): CmsConfig {
  return {
    ...commonConfig(library, editing.backend !== 'gitea'),
    site_url: site.origin,
    display_url: site.origin,
    backend: backendOf(editing),
  };
}

/** The same for Decap on the editor's own machine, with the local git server in place of a host. */
export function localCmsConfig(library: Library, branch: string): object {
  const common = commonConfig(library, true);
  return {
    ...common,
    collections: withOptionalGroups(common.collections),
    locale: 'vi',
    show_preview_links: false,
    backend: {
      name: 'proxy',
      proxy_url: LOCAL_CMS.api,
      branch,
      commit_messages: COMMIT_MESSAGES,
    },
  };
}

/** What either CMS reads in the history of the repository. */
const COMMIT_MESSAGES = {
  create: 'Thêm {{collection}} {{slug}}',
  update: 'Sửa {{collection}} {{slug}}',
  delete: 'Xóa {{collection}} {{slug}}',
  uploadMedia: 'Tải lên {{path}}',
  deleteMedia: 'Xóa tệp {{path}}',
};

function commonConfig(library: Library, hasWorkflow: boolean): Omit<CmsConfig, 'backend'> {
  return {
    publish_mode: hasWorkflow ? 'editorial_workflow' : 'simple',
    media_folder: 'public/tai-len',
    public_folder: '/tai-len',
    app_title: library.settings.name,
    logo: { src: '/favicon.svg' },
    load_config_file: false,
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    // A photograph leaves the editor's machine small and without where it was taken.
    media_libraries: {
      default: {
        config: {
          max_file_size: 20_000_000,
          transformations: {
            raster_image: { format: 'webp', quality: 85, width: 2048, height: 2048 },
          },
        },
      },
      stock_assets: { providers: [] },
    },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'single' } },
    collections: cmsCollections(library.plan.year, relationOptions(library), hasWorkflow),
  };
}

function backendOf({ backend, repository, branch, host, clientId }: Editing): CmsConfig['backend'] {
  const common = { repo: repository, branch, commit_messages: COMMIT_MESSAGES };
  switch (backend) {
    case 'github':
      return { name: 'github', ...common };
    case 'gitlab':
      return {
        name: 'gitlab',
        ...common,
        auth_type: 'pkce',
        ...(clientId !== undefined && { app_id: clientId }),
        ...(host !== undefined && { base_url: host, api_root: new URL('/api/v4', host).href }),
      };
    case 'gitea':
      return {
        name: 'gitea',
        ...common,
        ...(clientId !== undefined && { app_id: clientId }),
        ...(host !== undefined && { base_url: host, api_root: new URL('/api/v1', host).href }),
      };
  }
}

/** Everything an entry may refer to, in the words a person knows it by. */
export function relationOptions(library: Library): RelationOptions {
  return {
    clauses: library.clauses.map(({ id, label, shortTitle }) => ({
      value: id,
      label: `${label}. ${shortTitle}`,
    })),
    tasks: library.tasks.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
    documents: library.documents.map(({ id, number }) => ({ value: id, label: number })),
    agencies: library.agencies.map(({ id, name }) => ({ value: id, label: name })),
    communes: library.communes.map(({ code, fullName }) => ({
      value: code,
      label: `${fullName} (${code})`,
    })),
  };
}
