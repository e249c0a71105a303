using System.Text;
using IjnSite.Engine.Formats.Mail;
using MimeKit;

namespace IjnSite.Tests.Engine.Formats.Mail;

public sealed class MailWriterTests
{
    private static readonly DateTimeOffset Day = new(2026, 4, 1, 9, 30, 0, TimeSpan.FromHours(-4));

    private static MailMessage Sample(string subject = "Spring") => new("abc@example.org", subject, Day, "en", "Text \r\ngoes on.\r\n", "<p>HTML – 1 = 1</p>");

    [Fact]
    public void A_message_is_a_draft_with_text_first_and_html_as_the_form_to_prefer()
    {
        var message = Read(MailWriter.Write(Sample()));
        Assert.Equal("abc@example.org", message.MessageId);
        Assert.Equal(Day, message.Date);
        Assert.Equal("1", message.Headers["X-Unsent"]);
        Assert.Equal("en", message.Body!.Headers["Content-Language"]);
        Assert.Null(message.Headers["From"]);
        Assert.Null(message.Headers["List-Unsubscribe"]);
        var parts = Assert.IsType<MultipartAlternative>(message.Body);
        Assert.Equal(["text/plain", "text/html"], parts.Select(p => p.ContentType.MimeType));
        Assert.Equal("flowed", parts[0].ContentType.Parameters["format"]);
        Assert.Equal("Text \r\ngoes on.\r\n", ((TextPart)parts[0]).Text.ReplaceLineEndings("\r\n"));
        Assert.Equal("<p>HTML – 1 = 1</p>", message.HtmlBody!.TrimEnd());
    }

    [Fact]
    public void A_sender_and_an_address_for_unsubscribing_stand_in_the_head()
    {
        var message = Read(MailWriter.Write(Sample() with { From = ("Red de Justicia – \"NY\"", "news@example.org"), Unsubscribe = "https://example.org/leave" }));
        var from = Assert.IsType<MailboxAddress>(Assert.Single(message.From));
        Assert.Equal(("Red de Justicia – \"NY\"", "news@example.org"), (from.Name, from.Address));
        Assert.Equal("<https://example.org/leave>", message.Headers["List-Unsubscribe"]);
    }

    [Fact]
    public void The_same_message_has_the_same_bytes_and_they_are_ascii_with_cr_lf()
    {
        var bytes = MailWriter.Write(Sample("Frühling ☺"));
        Assert.Equal(bytes, MailWriter.Write(Sample("Frühling ☺")));
        Assert.All(bytes, b => Assert.InRange(b, (byte)9, (byte)126));
        var text = Encoding.ASCII.GetString(bytes);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), l => Assert.True(l.Length <= 998, l));
        Assert.Equal("Frühling ☺", Read(bytes).Subject);
    }

    [Theory]
    [InlineData("a\r\nBcc: x@example.org")]
    [InlineData("a\nBcc: x@example.org\n\nBody")]
    [InlineData("a\u2028Bcc: x@example.org\0\u0085")]
    [InlineData("=?utf-8?q?a=0D=0ABcc:_x@example.org?=")]
    public void No_subject_begins_a_header(string subject)
    {
        var message = Read(MailWriter.Write(Sample(subject) with { From = (subject, "news@example.org") }));
        Assert.Empty(message.Bcc);
        Assert.Equal(["Content-Language", "Content-Type", "Date", "From", "MIME-Version", "Message-Id", "Subject", "X-Unsent"], message.Headers.Concat(message.Body!.Headers).Select(h => h.Field).Order(StringComparer.Ordinal));
        Assert.Single(message.From);
    }

    [Fact]
    public void A_subject_of_ten_thousand_letters_comes_back_whole()
    {
        var subject = string.Concat(Enumerable.Repeat("Ten words – ", 900)).Trim();
        Assert.Equal(subject, Read(MailWriter.Write(Sample(subject))).Subject);
    }

    private static MimeMessage Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return MimeMessage.Load(stream, TestContext.Current.CancellationToken);
    }
}
