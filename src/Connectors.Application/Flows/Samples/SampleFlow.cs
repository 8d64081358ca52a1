using Connectors.Domain.Requests.Fields;
using Connectors.Domain.Requests.Passing;

namespace Connectors.Application.Flows.Samples;

/// <summary>A flow between packages of the starter catalogue, for people to begin with.</summary>
/// <param name="Key">Names it in addresses.</param>
/// <param name="Name">The name of the flow.</param>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Steps">Its steps, in their order.</param>
public sealed record SampleFlow(string Key, string Name, string Summary, IReadOnlyList<SampleStep> Steps)
{
    public static IReadOnlyList<SampleFlow> All { get; } =
    [
        new(
            "github-slack",
            "Open GitHub issues to Slack",
            "Posts each open issue of a repository to a channel. Pull requests are left out.",
            [
                new("github", "issues.list"),
                new SampleStep("slack", "messages.post")
                    .With("channel", "#general")
                    .With("text", "{{ title }} {{ html_url }}")
                    .Where("pull_request", Comparison.IsEmpty),
            ]),
        new(
            "zendesk-slack",
            "Urgent Zendesk tickets to Slack",
            "Posts the urgent tickets that are not solved to a channel.",
            [
                new SampleStep("zendesk", "tickets.search").Asking("query", "type:ticket priority:urgent status<solved"),
                new SampleStep("slack", "messages.post")
                    .With("channel", "#general")
                    .With("text", "Ticket {{ id }}: {{ subject }}"),
            ]),
        new(
            "shopify-mailchimp",
            "Shopify customers to Mailchimp",
            "Adds customers with an e-mail address to an audience, or updates them there.",
            [
                new("shopify", "customers.list"),
                new SampleStep("mailchimp", "contacts.save")
                    .Asking("subscriberHash", "{{ email }}")
                    .With("email_address", "{{ email }}")
                    .With("status_if_new", "subscribed")
                    .With("merge_fields.FNAME", "{{ first_name }}")
                    .With("merge_fields.LNAME", "{{ last_name }}")
                    .Where("email", Comparison.HasValue),
            ]),
    ];

    /// <summary>The packages that it uses.</summary>
    public IEnumerable<string> Packages => Steps.Select(step => step.Package).Distinct();
}

/// <summary>A step of a sample flow.</summary>
/// <param name="Package">The package of its connector.</param>
/// <param name="Endpoint">The endpoint's key.</param>
public sealed record SampleStep(string Package, string Endpoint)
{
    /// <summary>What is filled in.</summary>
    public IReadOnlyDictionary<string, string> Values { get; private init; } = new Dictionary<string, string>();

    /// <summary>The step with a value for a variable of its endpoint.</summary>
    public SampleStep Asking(string variable, string text) => this with { Values = Values.Append(new(variable, text)).ToDictionary() };

    /// <summary>The step with a value for a field of the body.</summary>
    public SampleStep With(string field, string text) => Asking(FieldKeys.Of(field), text);

    /// <summary>The step for the records only for which a condition holds.</summary>
    public SampleStep Where(string value, Comparison comparison) => this with
    {
        Values = Values.Concat(new Conditions([Condition.Entered(value, comparison, "")]).Stored).ToDictionary(),
    };
}
