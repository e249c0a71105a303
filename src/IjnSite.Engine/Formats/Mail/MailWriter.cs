using System.Security.Cryptography;
using System.Text;
using MimeKit;

namespace IjnSite.Engine.Formats.Mail;

/// <summary>Writes a message as a file that a mail program opens as a draft (RFC 5322, RFC 2046 multipart/alternative: text first, HTML as the form to prefer).</summary>
public static class MailWriter
{
    /// <returns>7-bit clean, lines ended by CR LF and at most 998 bytes long; the same for the same message.</returns>
    public static byte[] Write(MailMessage source)
    {
        var text = Part("plain", source.Text);
        text.ContentType.Parameters.Add("format", "flowed");
        var parts = new MultipartAlternative { text, Part("html", source.Html) };
        // "=_" stands in no quoted-printable line (RFC 2045 section 6.7).
        parts.Boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Id + source.Text + source.Html)))[..32];
        var message = new MimeMessage { Subject = OneLine(source.Subject), Date = source.Date, MessageId = source.Id, Body = parts };
        // Mail programs then open it as one's own unsent message, to be addressed and sent, and not as one received.
        message.Headers.Add("X-Unsent", "1");
        message.Headers.Add(HeaderId.ContentLanguage, source.Language);
        if (source.From is var (name, address)) message.From.Add(new MailboxAddress(Encoding.UTF8, OneLine(name), address));
        else message.Headers.Remove(HeaderId.From);
        if (source.Unsubscribe is { } unsubscribe) message.Headers.Add(HeaderId.ListUnsubscribe, $"<{OneLine(unsubscribe)}>");
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Dos;
        format.International = false;
        using var bytes = new MemoryStream();
        message.WriteTo(format, bytes);
        return bytes.ToArray();
    }

    private static TextPart Part(string kind, string content)
    {
        var part = new TextPart(kind) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, content.ReplaceLineEndings("\r\n"));
        return part;
    }

    // Nothing in a text may begin a header of its own.
    private static string OneLine(string text) => string.Concat(text.ReplaceLineEndings(" ").Where(c => !char.IsControl(c)));
}
