using System.Globalization;
using Connectors.Domain.Ids;
using Connectors.Domain.Updating.Centre;

namespace Connectors.Web.Presentation;

/// <summary>Where the update centre, its questions, its jobs and rehearsals are.</summary>
public static class UpdatesAddress
{
    public const string Centre = "/updates", Questions = "/updates/questions", Jobs = "/updates/jobs", Answers = "/updates/answers",
        Rehearsals = "/updates/rehearsals";

    /// <summary>The update centre as a query asks for it; defaults are left out.</summary>
    public static string Of(CentreQuery query)
    {
        var text = QueryString.Empty;
        if (query.Lane != Lane.Ready) text = text.Add("lane", LaneWords.Word(query.Lane));
        if (!string.IsNullOrWhiteSpace(query.Search)) text = text.Add("q", query.Search);
        if (query.Sort != CentreSort.Name) text = text.Add("sort", query.Sort.ToString().ToLowerInvariant());
        if (query.Page > 1) text = text.Add("page", query.Page.ToString(CultureInfo.InvariantCulture));
        return Centre + text;
    }

    public static string Job(JobId job) => $"{Jobs}/{job}";

    public static string Report(JobId job) => $"{Jobs}/{job}/report";

    public static string Rehearsal(RehearsalId rehearsal) => $"{Rehearsals}/{rehearsal}";

    public static string Hold(InstalledId connector) => $"/connectors/{connector}/hold";
}
