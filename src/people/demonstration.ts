/**
 * The one password of every account of a demonstration, shown on its sign-in page. Its hash stands here ready, since
 * making one takes a twentieth of a second and there are a hundred accounts to begin with.
 */
export const demonstrationPassword = 'lyhord-demonstration';
export const demonstrationHash =
  '517f10f7eba3e6b2aab49959f731497f:9488e27d3535b62256e6370e4e0c5934480c4fda64ec8a5d65b1282125164d44a937851adf780b7f8efcd5ce086697405b6a2e8505f86c6b123f93ac54dc38b9';
