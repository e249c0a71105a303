using IjnSite.Engine.Schemas;

namespace IjnSite.Tests.Engine.Schemas;

/// <summary>How a date is written, for machines and for the people who wrote it.</summary>
public sealed class PartialDateTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2019", "2019", "2019")]
    [InlineData("2019-05", "2019-05", "2019-05")]
    [InlineData("2026-03-14", "2026-03-14", "2026-03-14")]
    [InlineData("2026-03-14 09:30", "2026-03-14T09:30:00-04:00", "2026-03-14 09:30")]
    [InlineData("2026-01-14T09:30", "2026-01-14T09:30:00-05:00", "2026-01-14 09:30")]
    [InlineData("2026-01-14T09:30:15", "2026-01-14T09:30:15-05:00", "2026-01-14 09:30:15")]
    [InlineData("2026-03-14T09:30Z", "2026-03-14T09:30:00Z", "2026-03-14 09:30Z")]
    [InlineData("2026-03-14T09:30+02:00", "2026-03-14T09:30:00+02:00", "2026-03-14 09:30+02:00")]
    public void A_time_has_the_offset_that_was_written_or_that_of_the_zone(string written, string instant, string forPeople)
    {
        Assert.True(PartialDate.TryParse(written, out var date));
        Assert.Equal(instant, date.IsoIn(NewYork));
        Assert.Equal(forPeople, date.ToString());
        Assert.True(PartialDate.TryParse(forPeople, out var again));
        Assert.Equal(date, again);
    }
}
