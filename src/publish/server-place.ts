/** A former address ("/mo-hinh/ten-cu/") and the one that stands for it now. */
export interface Redirect {
  from: string;
  to: string;
}

/** Where and for whom a web server serves the site. */
export interface ServerPlace {
  /** "ktht.gialai.gov.vn". */
  host: string;
  /** Folder of the whole site, which `npm run publish` makes: "<web root>/current". */
  root: string;
  /** What the server listens on: "80", "127.0.0.1:8080"; HTTPS is set up by the server's own means. */
  listen: string;
  /** Addresses that the content says have changed. */
  redirects?: readonly Redirect[];
}
