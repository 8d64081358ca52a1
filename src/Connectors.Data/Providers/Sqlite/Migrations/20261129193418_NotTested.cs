using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Connectors.Data.Providers.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class NotTested : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Until now an instance was called signed in when it was saved. Where no request changed that since, none has proved it.
            migrationBuilder.Sql(
                "UPDATE \"Instances\" SET \"State\" = 3 "
                + "WHERE \"State\" = 0 AND \"Tokens\" IS NULL AND \"StateAt\" <= \"FilledAt\"");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"Instances\" SET \"State\" = 0 WHERE \"State\" = 3");
        }
    }
}
