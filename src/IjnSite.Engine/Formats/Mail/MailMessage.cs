namespace IjnSite.Engine.Formats.Mail;

/// <summary>An e-mail before it is written.</summary>
/// <param name="Id">The Message-ID without its angle brackets; the same for the same content, so that a program that has the message knows it.</param>
/// <param name="Language">A tag of BCP 47.</param>
/// <param name="Text">The text for programs without HTML, as RFC 3676 wants it (format=flowed).</param>
public sealed record MailMessage(string Id, string Subject, DateTimeOffset Date, string Language, string Text, string Html)
{
    /// <summary>Who sends it; null leaves the header out, and the program that sends the message fills it in.</summary>
    public (string Name, string Address)? From { get; init; }

    /// <summary>An address (https or mailto) at which readers unsubscribe; null leaves the header out.</summary>
    public string? Unsubscribe { get; init; }
}
