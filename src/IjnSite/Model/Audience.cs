namespace IjnSite.Model;

/// <summary>Whom a site is built for, and so what is held back.</summary>
public enum Audience
{
    /// <summary>Everybody: what is published on the day of the build.</summary>
    Public,

    /// <summary>The people who work on it: drafts and future entries too.</summary>
    Editors,

    /// <summary>Those who may read what is under embargo: everything but what has expired.</summary>
    Confidants,
}
