/** The part of Frictionless’ library that the test of the data package calls; it brings no types of its own. */
declare module 'datapackage' {
  interface Resource {
    name: string;
    /** Casts every cell by the schema; rejects at the first that does not fit. */
    read(options: { keyed: boolean }): Promise<Record<string, unknown>[]>;
  }
  export class Package {
    static load(descriptor: string, options: { strict: boolean }): Promise<Package>;
    valid: boolean;
    errors: Error[];
    resources: Resource[];
  }
}
