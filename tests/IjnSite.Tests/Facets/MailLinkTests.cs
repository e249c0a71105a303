using IjnSite.Facets.Contacts;

namespace IjnSite.Tests.Facets;

/// <summary>Links for mail: RFC 6068.</summary>
public sealed class MailLinkTests
{
    [Theory]
    [InlineData("name@example.org", "mailto:name@example.org")]
    [InlineData("first.last@example.org", "mailto:first.last@example.org")]
    // Section 2: % must be encoded; ? and & would end the address.
    [InlineData("a%b@example.org", "mailto:a%25b@example.org")]
    [InlineData("a+b@example.org", "mailto:a%2Bb@example.org")]
    [InlineData("a?bcc=b&c@example.org", "mailto:a%3Fbcc%3Db%26c@example.org")]
    [InlineData("a,b@example.org", "mailto:a%2Cb@example.org")]
    [InlineData("gorby%kremvax@example.com", "mailto:gorby%25kremvax@example.com")]
    public void An_address_stays_one_address(string address, string link) => Assert.Equal(link, MailLink.To(address));

    [Theory]
    [InlineData("A question", "A%20question")]
    [InlineData("café & 50 %", "caf%C3%A9%20%26%2050%20%25")]
    [InlineData("a\r\nBcc: x@example.org", "a%20Bcc%3A%20x%40example.org")]
    [InlineData("a\u2028b\u0000c\u0085d", "a%20b%20c%20d")]
    [InlineData("x&bcc=y@example.org&body=z", "x%26bcc%3Dy%40example.org%26body%3Dz")]
    [InlineData("x#y", "x%23y")]
    [InlineData("  a  \t b ", "a%20b")]
    public void A_subject_is_one_line_and_nothing_else(string subject, string encoded) => Assert.Equal($"mailto:a@b.c?subject={encoded}", MailLink.WithSubject("mailto:a@b.c", subject));

    [Fact]
    public void A_blank_subject_is_none() => Assert.Equal("mailto:a@b.c", MailLink.WithSubject("mailto:a@b.c", " \r\n "));

    [Fact]
    public void A_long_subject_ends_in_an_ellipsis_after_150_characters_and_cuts_none_in_two()
    {
        var subject = Uri.UnescapeDataString(MailLink.WithSubject("mailto:a@b.c", string.Concat(Enumerable.Repeat("\U0001F600", 200)))["mailto:a@b.c?subject=".Length..]);
        Assert.Equal(string.Concat(Enumerable.Repeat("\U0001F600", 150)) + "…", subject);
    }
}
