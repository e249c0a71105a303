namespace IjnSite.Model;

/// <summary>The files of an entry that is sent by e-mail; they lie in the folder of its page and are no pages of the site.</summary>
public static class MailFiles
{
    /// <summary>The output that makes them, and its switch in the settings.</summary>
    public const string Output = "emails";

    public const string Html = "email.html";
    public const string Text = "email.txt";
    public const string Message = "email.eml";

    /// <summary>Whether an address or a path of the output is a message as HTML, and not a page.</summary>
    public static bool IsHtml(string path) => path.EndsWith("/" + Html, StringComparison.Ordinal);
}
