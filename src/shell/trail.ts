/** One step of the way from the home page to a page. */
export interface TrailStep {
  name: string;
  href: string;
}
