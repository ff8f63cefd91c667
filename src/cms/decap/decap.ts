import type { EditorComponentDefinition } from '@sveltia/cms';
import type { EntryFormat } from '../entry-format.ts';

/** An entry as Decap hands it over, an Immutable.js map: only what is asked of it here. */
export interface ImmutableEntry {
  get(key: 'slug' | 'path'): unknown;
  get(key: 'data'): { toJS(): unknown };
}

/** A picture or file of an entry; `url` is empty while it is still being fetched. */
export interface Asset {
  path: string;
  url: string;
}

/** What Decap gives the component that stands in its preview pane. */
export interface PreviewProps {
  entry: ImmutableEntry;
  getAsset: (path: string) => Asset;
}

/** A React element; only Decap looks inside. */
export type Element = object;

export interface Component<Props, State> {
  props: Props;
  state: State;
  setState(change: Partial<State>): void;
}

interface ComponentSpec<State> {
  getInitialState(): State;
  componentDidMount?(): void;
  componentDidUpdate?(): void;
  componentWillUnmount?(): void;
  render(): Element;
}

/** The part of Decap's programming interface that is used here. */
export interface Decap {
  init(options: { config: object }): void;
  getLocale(name: string): object | undefined;
  registerLocale(name: string, phrases: object): void;
  registerCustomFormat(name: string, extension: string, format: EntryFormat): void;
  registerEditorComponent(component: EditorComponentDefinition): void;
  registerPreviewTemplate(collection: string, component: unknown): void;
  registerPreviewStyle(css: string, options: { raw: boolean }): void;
}

declare global {
  interface Window {
    CMS: Decap;
    h: (type: string, props: object | null, ...children: unknown[]) => Element;
    createClass: <Props, State>(
      spec: ComponentSpec<State> & ThisType<Component<Props, State>>,
    ) => unknown;
  }
}
