using Connectors.Domain.People;

namespace Connectors.Web.Tests.Pages.Flows;

/// <summary>A schedule is chosen in words and stored as five fields.</summary>
[Collection(nameof(OneDemoApp))]
public sealed class ScheduleFormTests(DemoApp app)
{
    private const string Prefix = "Form.Schedule.";

    [Theory]
    [InlineData("Kind=Minutes,Every=15", "Every 15 minutes")]
    [InlineData("Kind=Hourly,Minute=5", "Every hour at 5 past")]
    [InlineData("Kind=Daily,Time=06:30", "Every day at 06:30 UTC")]
    [InlineData("Kind=Daily,Time=06:30,Zone=Europe/Berlin", "Every day at 06:30 Berlin time")]
    [InlineData("Kind=Daily,Time=06:30,Zone=Etc/GMT+5", "Every day at 06:30 Etc/GMT+5")]
    [InlineData("Kind=Own,Cron=0 6 1 1 *,Zone=America/New_York", "On 1 January at 06:00 New York time")]
    [InlineData("Kind=Monthly,Day=3,Time=22:00", "On day 3 of every month at 22:00 UTC")]
    [InlineData("Kind=Own,Cron=0 6 1 1 *", "On 1 January at 06:00 UTC")]
    public async Task What_is_chosen_is_followed_and_shown_again(string chosen, string words)
    {
        var person = await app.SignInAsync(Role.Manager);

        var flow = (await AddAsync(person, chosen)).Headers.Location!.ToString();

        var heading = (await person.ReadAsync(flow)).QuerySelector(".heading")!.TextContent;
        Assert.Contains(words, heading, StringComparison.OrdinalIgnoreCase);
        var form = await person.ReadAsync(flow + "/edit");
        foreach (var (name, value) in Fields(chosen)) Assert.Equal(value, ValueOf(form, name));
    }

    [Theory]
    [InlineData("Kind=Minutes,Every=7", "Every", "Choose one of the intervals")]
    [InlineData("Kind=Hourly,Minute=60", "Minute", "from 0 to 59")]
    [InlineData("Kind=Daily,Time=noon", "Time", "such as 06:00")]
    [InlineData("Kind=Weekly,Time=", "Time", "such as 06:00")]
    [InlineData("Kind=Daily,Time=06:30,Zone=Berlin", "Zone", "Did you mean Europe/Berlin?")]
    [InlineData("Kind=Own,Cron=TZ=Berlin 0 6 * * *", "Cron", "Did you mean Europe/Berlin?")]
    [InlineData("Kind=Monthly,Day=31", "Day", "from 1 to 28")]
    public async Task What_can_not_be_followed_is_said_beside_its_field(string chosen, string field, string words)
    {
        var refused = await Visitor.ParseAsync(await AddAsync(await app.SignInAsync(Role.Manager), chosen));

        Assert.Contains(words, refused.QuerySelector($"#Form_Schedule_{field}-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_of_another_kind_are_nobodys_fault()
    {
        var added = await AddAsync(await app.SignInAsync(Role.Manager), "Kind=ByHand,Minute=abc,Day=,Time=never,Cron=nonsense");

        Assert.StartsWith("/flows/", added.Headers.Location?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_week_needs_a_day_and_offers_those_on_which_people_work()
    {
        var person = await app.SignInAsync(Role.Manager);
        var form = await person.ReadAsync("/flows/new");
        var ticked = form.QuerySelectorAll("input[name='Form.Schedule.Days'][checked]").Select(day => day.GetAttribute("value"));
        Assert.Equal(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], ticked);

        var refused = await Visitor.ParseAsync(await person.PostAsync(
            "/flows/new", ("Form.Name", "Weekly"), (Prefix + "Kind", "Weekly"), (Prefix + "Time", "06:00")));

        Assert.Contains("at least one day", refused.QuerySelector("#Form_Schedule_Days-fault")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_schedule_is_in_the_time_zone_of_the_browser_and_a_stored_one_in_its_own()
    {
        var person = await app.SignInAsync(Role.Manager);
        var zones = (await person.ReadAsync("/flows/new")).QuerySelector("select[name='Form.Schedule.Zone']")!;
        Assert.Equal("yes", zones.GetAttribute("data-own-zone"));
        Assert.Equal("New York", zones.QuerySelector("optgroup[label=America] option[value='America/New_York']")!.TextContent);

        var flow = (await AddAsync(person, "Kind=Daily,Time=06:00")).Headers.Location!.ToString();

        var stored = (await person.ReadAsync(flow + "/edit")).QuerySelector("select[name='Form.Schedule.Zone']")!;
        Assert.Equal("no", stored.GetAttribute("data-own-zone"));
        Assert.Equal("UTC", stored.QuerySelector("option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_next_runs_say_the_time_of_the_zone_too()
    {
        var person = await app.SignInAsync(Role.Manager);
        var added = await person.SubmitAsync(
            "/flows/new",
            "main form.form",
            [("Form.Name", "In Tokyo"), ("Form.IsEnabled", "true"), .. Fields("Kind=Daily,Time=06:00,Zone=Asia/Tokyo")]);

        var flow = await person.ReadAsync(added.Headers.Location!.ToString());
        var next = flow.QuerySelectorAll(".next-runs time").Select(time => time.TextContent).ToList();

        Assert.Equal(3, next.Count);
        Assert.All(next, time => Assert.Matches(@"21:00 UTC \([A-Z][a-z]{2} 06:00 Tokyo time\)$", time));
    }

    private static Task<HttpResponseMessage> AddAsync(Visitor person, string chosen) =>
        person.SubmitAsync("/flows/new", "main form.form", [("Form.Name", $"On time {Guid.NewGuid()}"), .. Fields(chosen)]);

    private static IEnumerable<(string, string)> Fields(string chosen) =>
        chosen.Split(',').Select(part => part.Split('=', 2)).Select(part => (Prefix + part[0], part[1]));

    private static string? ValueOf(AngleSharp.Dom.IDocument form, string name) =>
        form.QuerySelector($"select[name='{name}'] option[selected]")?.GetAttribute("value")
            ?? form.QuerySelector($"input[name='{name}']")?.GetAttribute("value");
}
