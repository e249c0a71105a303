namespace IjnSite.Model;

/// <summary>The theme's word for a key in the language of the page, or the given English one.</summary>
public delegate string StringLookup(string key, string english);
